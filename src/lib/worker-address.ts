declare global {
  interface Window {
    /** TypeScript's DOM types do not know Trusted Types, so a TrustedScriptURL counts as a string here. */
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): string }
    }
  }
}

/**
 * An address that may become a worker. With Trusted Types the policy of this name lets no other through; the page's
 * Content-Security-Policy lists the names, and each can be made once.
 */
export function workerAddress(policyName: string, address: string): string {
  const only = new URL(address, document.baseURI).href
  const policy = window.trustedTypes?.createPolicy(policyName, {
    createScriptURL: (address) => {
      if (address !== only) throw new Error(`Only ${only} may become a worker, not ${address}.`)
      return address
    },
  })
  return policy?.createScriptURL(only) ?? only
}

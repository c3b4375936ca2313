/** Finds a Chromium or Chrome on this machine. */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

const variables = ['APP_BROWSER', 'CHROME_PATH', 'CHROME_BIN']

const names = [
  'chromium',
  'chromium-browser',
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
]

const usualPlaces = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Chromium', 'Google\\Chrome', 'Microsoft\\Edge'].map((name) =>
      join(
        process.env[variable] ?? 'C:\\',
        name,
        'Application',
        name.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe',
      ),
    ),
  ),
}

/** What Playwright turns off: the browser hears only the last `--disable-features` (tests/browser/launch.browser.ts). */
const offInPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/**
 * Parts of the browser's window that no page sees: the list under its address bar is a page of its own in every
 * window (a second of computing time on two cores), and a process waits for a page that does not come.
 */
const offInWindow = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
]

export const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...offInPlaywright, ...offInWindow].join()}`,
]

/** The path of a browser, or undefined. A browser that was named but cannot be used is an error. */
export async function findBrowser() {
  const named = variables.find((variable) => process.env[variable])
  if (named !== undefined) {
    const path = process.env[named]
    if (isProgram(path)) return path
    throw new Error(
      `${named} is ${path}, which is no program. Name a Chromium or Chrome there, or unset ${named}.`,
    )
  }
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => ({ folder, name })))
    .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
    .map(({ folder, name }) => join(folder, process.platform === 'win32' ? `${name}.exe` : name))
  return [await downloaded(), ...inPath, ...(usualPlaces[process.platform] ?? [])].find(isProgram)
}

/** The one that Playwright downloaded, where someone let it. */
async function downloaded() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

function isProgram(path) {
  if (!path) return false
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

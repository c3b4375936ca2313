/** Runs in the page: walks through everything that an attacked site shows, and looks at every element. */

/** What the test knows of the files it has made. */
export interface Tour {
  /** Titles of the modules `m0`, `m1` … */
  titles: string[]
  /** How many items stand on each screen of the module `hostile`, and how many of them have feedback. */
  screens: { items: number; feedback: number }[]
  queries: string[]
  /** Answer all items first, so that every later visit shows their feedback. */
  answer: boolean
  /** Bring back all texts. */
  collect: boolean
}

export interface Seen {
  /** `tag` and `tag[attribute]` of all elements. */
  nodes: string[]
  /** Links that lead nowhere good, and attributes that would load something. */
  leads: string[]
  /** What the traps have caught: functions that payloads call, and violations of the policy. */
  caught: string[]
  /** Every text and every value of an attribute, where wished. */
  texts: string[]
}

/** Before everything else on the page. */
export function setTraps(): void {
  const caught: string[] = []
  Object.assign(globalThis, { caught })
  const names = ['alert', 'confirm', 'prompt', 'print', 'open', 'logChr', 'customLog', 'execScript']
  for (const name of names)
    Object.assign(globalThis, {
      [name]: (...values: unknown[]) => caught.push([name, ...values].join(' ')),
    })
  for (const name of ['write', 'writeln'])
    Object.defineProperty(document, name, { value: () => caught.push(`document.${name}`) })
  document.addEventListener('securitypolicyviolation', (event) => {
    caught.push(`policy ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
  })
}

export async function walkAttacked(tour: Tour): Promise<Seen> {
  const nodes = new Set<string>()
  const leads = new Set<string>()
  const texts: string[] = []
  const loading = /^(?:src|srcset|srcdoc|action|formaction|data|poster|background|ping|manifest)$/
  const safe = /^(?:https:\/\/|mailto:|tel:|#)[^\s\u0000-\u001f]*$/
  const own =
    /^(?:\.?\/?(?:assets|modules)\/[\w./#-]+|data:image\/svg\+xml,.*|\.\/[\w./-]+|#[\w-]*)$/s

  const here = `${location.origin}/`

  const look = () => {
    for (const element of document.querySelectorAll('*')) {
      const tag = element.localName
      nodes.add(tag)
      for (const { name, value } of element.attributes) {
        nodes.add(`${tag}[${name}]`)
        if (tour.collect) texts.push(value)
        const isLink = name === 'href' || name.endsWith(':href')
        const place = value.startsWith(here) ? `./${value.slice(here.length)}` : value
        const fits = (tag === 'a' ? safe : own).test(place)
        if ((isLink || loading.test(name)) && !fits) leads.add(`${tag} ${name} ${value}`)
      }
    }
    if (tour.collect) texts.push(document.title, document.body.textContent ?? '')
  }
  const until = async (what: string, holds: () => boolean) => {
    const start = performance.now()
    while (!holds()) {
      if (performance.now() - start > 20_000)
        throw new Error(`${location.hash}: ${what}. ${document.body.innerText.slice(0, 300)}`)
      await new Promise((resolve) => setTimeout(resolve, 4))
    }
  }
  const count = (selector: string) => document.querySelectorAll(selector).length
  const visit = async (hash: string, what: string, holds: () => boolean) => {
    // Every page has a heading of its own; the old one goes with its page.
    document.querySelector('h1')?.setAttribute('data-old', '')
    location.hash = hash
    await until('no new page', () => count('h1') === 1 && count('h1[data-old]') === 0)
    await until(what, holds)
    look()
  }
  const answer = async (area: Element) => {
    const groups = new Set<string>()
    for (const input of area.querySelectorAll('input')) {
      if (input.type === 'radio' && groups.has(input.name)) continue
      groups.add(input.name)
      if (!input.checked) input.click()
    }
    for (const select of area.querySelectorAll('select')) {
      select.selectedIndex = 1
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
    for (let reply = replyIn(area); reply; reply = replyIn(area)) {
      reply.click()
      await new Promise((resolve) => setTimeout(resolve))
    }
    area.querySelector<HTMLElement>('button.button-primary')?.click()
  }
  const replyIn = (area: Element) => area.querySelector<HTMLElement>('fieldset ul button')

  for (const [index, { items, feedback }] of tour.screens.entries()) {
    await visit(
      `#/modules/hostile/s-${index}`,
      'no items',
      () => count('[data-item]') === items && count('[data-answers="known"]') === items,
    )
    if (tour.answer) {
      for (const area of document.querySelectorAll('[data-item]')) await answer(area)
      await until('not kept', () => count('[data-save-state="stored"]') === feedback)
    } else await until('no feedback', () => count('[data-save-state]') === feedback)
    look()
  }
  const { length } = tour.titles
  await visit('#/modules/hostile/card', 'no card', () => count('li[id^="centre-c-"]') >= length)
  await visit('#/help', 'no places', () => count('li[id^="centre-c-"]') >= length)
  await visit('#/glossary', 'no terms', () => count('main [id^="term-"]') >= length)
  for (const [index, title] of tour.titles.entries())
    await visit(
      `#/modules/m${index}`,
      'not its title',
      () => document.querySelector('h1')?.textContent === title,
    )
  await visit('#/', 'no modules', () => count('main a[href^="#/modules/m"]') > 0)
  await visit(
    `#/search?${new URLSearchParams({ q: tour.queries[0] ?? '' })}`,
    'no search',
    () => count('input[type="search"]') === 1,
  )
  const field = document.querySelector('input')
  // React looks at the prototype's setter to notice what was typed.
  const typed = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  for (const query of ['suchwort', ...tour.queries]) {
    if (field) typed?.set?.call(field, query)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
    if (query === 'suchwort')
      await until('no hits', () => count('main li a[href^="#/modules/m"]') > 0)
    await new Promise((resolve) => setTimeout(resolve, 4))
    look()
  }
  const caught: unknown = Reflect.get(globalThis, 'caught')
  return {
    nodes: [...nodes],
    leads: [...leads],
    caught: Array.isArray(caught) ? caught.map(String) : ['no traps'],
    texts,
  }
}

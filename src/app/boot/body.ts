/**
 * Runs inline at the end of <body>, still before the first paint: leaves the prerendered home where it fits,
 * puts the other language in its place, or makes room for the page that the address names.
 */
const holder = document.getElementById('root')
const { lang } = document.documentElement
if (holder) {
  const home = location.hash === '' || location.hash === '#' || location.hash === '#/'
  if (holder.dataset['prerendered'] !== lang) {
    const other = document.querySelector<HTMLTemplateElement>(`template[data-language="${lang}"]`)
    holder.replaceChildren(...(other ? [other.content.cloneNode(true)] : []))
    holder.dataset['prerendered'] = other ? lang : ''
  }
  if (!home) {
    // The frame stays, so that nothing jumps; its page comes from the app.
    holder.querySelector('main')?.replaceChildren()
    holder.dataset['prerendered'] = ''
  }
}

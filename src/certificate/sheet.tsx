import type { ReactNode } from 'react'
import type { Sheet } from './sheet.ts'
import './sheet.css'

/** The sheet as it is printed; sheet-file.ts writes the same into a file. */
export function SheetView({ sheet }: { sheet: Sheet }): ReactNode {
  const { contentLanguage, columns, modules, signature } = sheet
  return (
    <article className="certificate-sheet" aria-label={sheet.title}>
      <h2>{sheet.title}</h2>
      <p className="certificate-name">
        <bdi>{sheet.name}</bdi>
      </p>
      <p>{sheet.statement}</p>
      <Facts facts={sheet.facts} />
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {modules.map(({ title, finished, way }) => (
            <tr key={title}>
              <th scope="row" lang={contentLanguage}>
                {title}
              </th>
              <td>{finished}</td>
              <td>{way}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{sheet.objectivesTitle}</h3>
      <ul lang={contentLanguage}>
        {sheet.objectives.map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ul>
      <div className="certificate-self">
        <p>
          <strong>{sheet.selfDeclared.title}</strong>
        </p>
        <p>{sheet.selfDeclared.text}</p>
      </div>
      {signature && (
        <section>
          <h3>{signature.title}</h3>
          <Facts facts={signature.facts} />
          <p>{signature.text}</p>
        </section>
      )}
    </article>
  )
}

function Facts({ facts }: { facts: Sheet['facts'] }): ReactNode {
  return (
    <dl>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

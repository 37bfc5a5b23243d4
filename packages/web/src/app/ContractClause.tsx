import styles from './contractClause.module.css';

interface ContractClauseProps {
  readonly number: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly table?:
    | { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
    | undefined;
}

/** A clause as the contract says it. Its language is that of what stands around it. */
export function ContractClause({ number, title, sentences, table }: ContractClauseProps) {
  return (
    <div className={styles.clause}>
      <h3>
        {number} {title}
      </h3>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {table && (
        <table>
          <thead>
            <tr>
              {table.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name but their column
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

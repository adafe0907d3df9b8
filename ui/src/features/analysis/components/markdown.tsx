import { Link } from 'react-router';
import { paths } from '@/config/paths';
import { type Part, parts, type Piece, pieces } from '../markdown';
import styles from './markdown.module.css';
import { WithMethods } from './with-methods';

/** A document as parts of the page; no markup of its own gets in. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={styles.document}>
      {parts(text).map((it, index) => (
        <OnePart key={index} part={it} />
      ))}
    </div>
  );
}

function OnePart({ part }: { part: Part }) {
  switch (part.kind) {
    case 'heading':
      return part.level <= 2 ? <h2>{line(part.text)}</h2> : <h3>{line(part.text)}</h3>;
    case 'paragraph':
      return <p>{line(part.text)}</p>;
    case 'code':
      return <pre>{part.text}</pre>;
    case 'list': {
      const items = part.items.map((it, index) => <li key={index}>{line(it)}</li>);
      return part.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <Table head={part.head} rows={part.rows} />;
  }
}

function Table({ head, rows }: { head: string[]; rows: string[][] }) {
  return (
    <div className={styles.table} tabIndex={0} role="region" aria-label={head.join(', ')}>
      <table>
        <thead>
          <tr>
            {head.map((it, index) => (
              <th key={index} scope="col">
                {line(it)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((it, at) => (
                <td key={at}>{line(it)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function line(text: string) {
  return pieces(text).map((it, index) => <OnePiece key={index} piece={it} />);
}

/** Links lead to other methods; what else a document names is not in the app and stays text. */
function OnePiece({ piece }: { piece: Piece }) {
  switch (piece.kind) {
    case 'code':
      return <code>{piece.text}</code>;
    case 'strong':
      return <strong>{piece.text}</strong>;
    case 'text':
      return <WithMethods text={piece.text} />;
    case 'link': {
      const method = /^([a-z-]+)\.md(?:#.*)?$/.exec(piece.to)?.[1];
      return method === undefined ? (
        piece.text
      ) : (
        <Link to={paths.method(method)} className={styles.link}>
          {piece.text}
        </Link>
      );
    }
  }
}

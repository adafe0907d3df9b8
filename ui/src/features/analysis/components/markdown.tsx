import { marked, type MarkedToken, type Token, type Tokens } from 'marked';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '@/config/paths';
import { WithMethods } from './with-methods';
import styles from './markdown.module.css';

/** A document as parts of the page, without its title; no markup of its own gets in. */
export function Markdown({ text }: { text: string }) {
  const parts = marked.lexer(text).filter((it) => !(it.type === 'heading' && it.depth === 1));
  return <div className={styles.document}>{all(parts)}</div>;
}

/** The document's title: its first heading. */
export function titleOf(text: string): string {
  const heading = marked.lexer(text).find((it): it is Tokens.Heading => it.type === 'heading');
  return heading?.text ?? '';
}

function all(tokens: Token[] = []): ReactNode[] {
  return tokens.map((it, index) => <One key={index} token={it as MarkedToken} />);
}

function One({ token }: { token: MarkedToken }) {
  switch (token.type) {
    case 'heading':
      return token.depth <= 2 ? <h2>{all(token.tokens)}</h2> : <h3>{all(token.tokens)}</h3>;
    case 'paragraph':
      return <p>{all(token.tokens)}</p>;
    case 'list': {
      const items = token.items.map((it, index) => <li key={index}>{all(it.tokens)}</li>);
      return token.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <Table table={token} />;
    case 'code':
      return <pre>{token.text}</pre>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'strong':
      return <strong>{all(token.tokens)}</strong>;
    case 'em':
      return <em>{all(token.tokens)}</em>;
    case 'link':
      return <MethodLink link={token} />;
    case 'text':
      return token.tokens === undefined ? <WithMethods text={token.text} /> : all(token.tokens);
    case 'escape':
      return token.text;
    default:
      return null;
  }
}

/** Links lead to other methods; what else a document names is not in the app and stays text. */
function MethodLink({ link }: { link: Tokens.Link }) {
  const method = /^([a-z-]+)\.md(?:#.*)?$/.exec(link.href)?.[1];
  if (method === undefined) return all(link.tokens);
  return (
    <Link to={paths.method(method)} className={styles.link}>
      {all(link.tokens)}
    </Link>
  );
}

function Table({ table }: { table: Tokens.Table }) {
  return (
    <div className={styles.table} tabIndex={0} role="region" aria-label={table.header.map((it) => it.text).join(', ')}>
      <table>
        <thead>
          <tr>
            {table.header.map((it, index) => (
              <th key={index} scope="col">
                {all(it.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((it, at) => (
                <td key={at}>{all(it.tokens)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

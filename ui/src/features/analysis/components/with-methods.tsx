import { Link } from 'react-router';
import { paths } from '@/config/paths';
import styles from './markdown.module.css';

const METHOD = /docs\/methods\/([a-z-]+)\.md/;

/** A text in which every method it names is a link to the method's description. */
export function WithMethods({ text }: { text: string }) {
  const [before = '', name] = text.split(METHOD);
  if (name === undefined) return text;
  return (
    <>
      {before}
      <Link to={paths.method(name)} className={styles.link}>
        {name}
      </Link>
      <WithMethods text={text.slice(before.length + `docs/methods/${name}.md`.length)} />
    </>
  );
}

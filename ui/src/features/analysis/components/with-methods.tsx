import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/config/paths';
import styles from './markdown.module.css';

const METHOD = /(docs\/methods\/(?:zh-CN\/)?([a-z-]+)\.md)/;

/** A text in which every method it names is a link to the method's description. */
export function WithMethods({ text }: { text: string }) {
  const [before = '', path, name, ...after] = text.split(METHOD);
  if (path === undefined || name === undefined) return text;
  return (
    <>
      {before}
      <ToMethod method={name} />
      <WithMethods text={after.join('')} />
    </>
  );
}

/** A link to a method's description, by its name in the reader's language. */
export function ToMethod({ method }: { method: string }) {
  const { t } = useTranslation('analysis');
  return (
    <Link to={paths.method(method)} className={styles.link}>
      {t(`method.names.${method}`)}
    </Link>
  );
}

import { Breadcrumb } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { HelpText } from './help-text';
import styles from './page.module.css';

interface PageProps {
  title: string;
  /** what the numbers rest on: run, number of customers, window */
  note?: ReactNode;
  /** what the page is for, beside the title */
  help?: string;
  /** the pages above this one */
  trail?: { title: string; to: string }[];
  actions?: ReactNode;
  children: ReactNode;
}

/** A page below the shell: its title (also the window's), a note of what its numbers rest on, and what one can do. */
export function Page({ title, note, help, trail = [], actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · 衡客 Hengke`;
  }, [title]);
  return (
    <div className={styles.page}>
      {trail.length > 0 && (
        <Breadcrumb items={[...trail.map((it) => ({ title: <Link to={it.to}>{it.title}</Link> })), { title }]} />
      )}
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1>
            {title}
            {help !== undefined && <HelpText text={help} about={title} />}
          </h1>
          {note !== undefined && <div className={styles.note}>{note}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

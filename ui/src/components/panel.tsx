import { type ReactNode, useId } from 'react';
import { HelpText } from './help-text';
import styles from './panel.module.css';

interface PanelProps {
  title?: string;
  help?: string;
  note?: ReactNode;
  actions?: ReactNode;
  /** no padding around the content: for tables that reach the edges */
  flush?: boolean;
  children: ReactNode;
}

/** A section of a page on a surface of its own. */
export function Panel({ title, help, note, actions, flush = false, children }: PanelProps) {
  const id = useId();
  const headed = title !== undefined || actions !== undefined;
  return (
    <section className={styles.panel} aria-labelledby={title === undefined ? undefined : id}>
      {headed && (
        <div className={styles.head}>
          <div className={styles.heading}>
            {title !== undefined && (
              <h2 id={id}>
                {title}
                {help !== undefined && <HelpText text={help} about={title} />}
              </h2>
            )}
            {note !== undefined && <div className={styles.note}>{note}</div>}
          </div>
          {actions}
        </div>
      )}
      <div className={flush ? styles.flush : styles.body}>{children}</div>
    </section>
  );
}

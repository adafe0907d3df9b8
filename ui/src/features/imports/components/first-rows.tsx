import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadedFile } from '../api/imports';
import styles from './imports.module.css';

/** The first rows of a file as they are, shown when asked for. */
export function FirstRows({ file }: { file: UploadedFile }) {
  const { t } = useTranslation('imports');
  const [open, setOpen] = useState(false);
  const { headers, rows } = file.preview;
  return (
    <div className={styles.more}>
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('file.hideRows') : t('file.showRows', { count: rows.length })}
      </Button>
      {open && (
        <div className={styles.scroll} role="region" tabIndex={0} aria-label={t('file.rowsOf', { file: file.name })}>
          <table className={styles.raw}>
            <thead>
              <tr>
                {headers.map((it, place) => (
                  <th scope="col" key={place}>
                    {it}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((cells, place) => (
                <tr key={place}>
                  {cells.map((it, column) => (
                    <td key={column} title={it}>
                      {it}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

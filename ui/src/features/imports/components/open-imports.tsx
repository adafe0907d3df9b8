import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '@/config/paths';
import { formatRelative } from '@/lib/dates';
import { openImports } from '../api/imports';
import styles from './imports.module.css';

/** One's uploads that are not finished, to go on with. */
export function OpenImports() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const open = (useQuery(openImports).data ?? []).filter((it) => it.files.length > 0);
  if (open.length === 0) return null;
  return (
    <div className={styles.stack}>
      {open.map((it) => (
        <Alert
          key={it.id}
          type="info"
          showIcon
          title={t('open.begun', { when: formatRelative(it.at), files: it.files.join(', ') })}
          action={
            <Button size="small" type="primary" onClick={() => void navigate(paths.import(it.id))}>
              {t('open.goOn')}
            </Button>
          }
        />
      ))}
    </div>
  );
}

import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { download } from '@/lib/csv';
import styles from './secret.module.css';

/** The codes that let one in without the app: shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation('governance');
  return (
    <>
      <Alert type="success" showIcon title={t('totp.isOn')} description={t('totp.keepCodes')} />
      <ul className={styles.codes}>
        {codes.map((it) => (
          <li key={it}>
            <code>{it}</code>
          </li>
        ))}
      </ul>
      <Space>
        <Button type="primary" onClick={onDone}>
          {t('totp.kept')}
        </Button>
        <Button onClick={() => download('hengke-recovery-codes.txt', codes.join('\n'), 'text/plain')}>
          {t('totp.download')}
        </Button>
      </Space>
    </>
  );
}

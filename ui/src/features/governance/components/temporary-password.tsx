import { Alert, Button, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './secret.module.css';

/** A temporary password, shown this once, for the administrator to hand over. */
export function TemporaryPassword(props: { shown?: { name: string; text: string }; onClose: () => void }) {
  const { t } = useTranslation('governance');
  return (
    <Modal
      open={props.shown !== undefined}
      title={t('temporary.title', { name: props.shown?.name })}
      onCancel={props.onClose}
      footer={
        <Button type="primary" onClick={props.onClose}>
          {t('temporary.kept')}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={t('temporary.once')} />
      <div className={styles.secret}>
        <Typography.Text copyable code>
          {props.shown?.text}
        </Typography.Text>
      </div>
    </Modal>
  );
}

import { QuestionCircleOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './help-text.module.css';

/** What something means, one click, touch or focus away. */
export function HelpText({ text, about }: { text: string; about: string }) {
  const { t } = useTranslation();
  return (
    <Popover content={<div className={styles.text}>{text}</div>} trigger={['hover', 'focus', 'click']}>
      <button type="button" className={styles.button} aria-label={t('help.about', { about })}>
        <QuestionCircleOutlined aria-hidden />
      </button>
    </Popover>
  );
}

import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Surety, UploadedFile } from '../api/imports';
import styles from './imports.module.css';

const ENCODINGS = ['UTF-8', 'GB18030', 'UTF-16'];

interface FileFormProps {
  file: UploadedFile;
  onChange: (form: { encoding?: string | null; delimiter?: string | null }) => void;
}

/** How a text file is written: found out, and to be corrected where that went wrong. */
export function FileForm({ file, onChange }: FileFormProps) {
  const { t } = useTranslation('imports');
  const delimiters = [
    { value: ',', label: t('file.comma') },
    { value: ';', label: t('file.semicolon') },
    { value: '\t', label: t('file.tab') },
    { value: '|', label: t('file.bar') },
  ];
  return (
    <>
      <label>
        <span>{t('file.encoding')}</span>
        <Select
          aria-label={t('file.encoding')}
          value={file.preview.encoding ?? undefined}
          popupMatchSelectWidth={false}
          onChange={(encoding) => onChange({ encoding })}
          status={file.preview.encodingSurety === 'GUESS' ? 'warning' : undefined}
          options={ENCODINGS.map((it) => ({
            value: it,
            label: it === 'UTF-8' && file.preview.isPlainAscii ? t('file.ascii') : it,
          }))}
        />
        <SuretyNote surety={file.preview.encodingSurety} />
      </label>
      <label>
        <span>{t('file.delimiter')}</span>
        <Select
          aria-label={t('file.delimiter')}
          value={file.preview.delimiter ?? undefined}
          popupMatchSelectWidth={false}
          onChange={(delimiter) => onChange({ delimiter })}
          status={file.preview.delimiterSurety === 'GUESS' ? 'warning' : undefined}
          options={delimiters}
        />
        <SuretyNote surety={file.preview.delimiterSurety} />
      </label>
    </>
  );
}

/** How sure it is what was found out; what one chose oneself is. */
function SuretyNote({ surety }: { surety: Surety | null | undefined }) {
  const { t } = useTranslation('imports');
  if (surety === null || surety === undefined) return null;
  return (
    <span className={`${styles.surety} ${surety === 'GUESS' ? styles.guess : ''}`}>{t(`file.surety.${surety}`)}</span>
  );
}

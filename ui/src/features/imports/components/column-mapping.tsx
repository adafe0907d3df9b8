import { Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ContractTable, FileChoice, UploadedFile } from '../api/imports';
import { ATTRIBUTE, meaning, NOTHING, withMeaning } from '../choice';
import styles from './imports.module.css';

const SAMPLES = 3;

interface ColumnMappingProps {
  file: UploadedFile;
  choice: FileChoice;
  table: ContractTable;
  onChange: (choice: FileChoice) => void;
}

/** Which column of the file is which of the table, each beside what it holds. */
export function ColumnMapping({ file, choice, table, onChange }: ColumnMappingProps) {
  const { t } = useTranslation('imports');
  const options = [
    { value: NOTHING, label: t('mapping.nothing') },
    ...(table.takesAttributes ? [{ value: ATTRIBUTE, label: t('mapping.attribute') }] : []),
    ...table.columns.map((it) => ({ value: it.name, label: `${it.isRequired ? '* ' : ''}${it.title} (${it.name})` })),
  ];
  return (
    <div className={styles.scroll} role="region" tabIndex={0} aria-label={t('mapping.label', { file: file.name })}>
      <table className={styles.mapping}>
        <thead>
          <tr>
            <th scope="col">{t('mapping.header')}</th>
            <th scope="col">{t('mapping.samples')}</th>
            <th scope="col">{t('mapping.column')}</th>
          </tr>
        </thead>
        <tbody>
          {file.preview.columns.map(({ header, from, column }) => {
            const value = meaning(choice, header);
            const suggested = column === value && from !== 'none';
            return (
              <tr key={header}>
                <th scope="row" className={styles.header}>
                  {header}
                </th>
                <td>
                  <span className={styles.sample}>{samples(file, header)}</span>
                </td>
                <td>
                  <Select
                    className={styles.meaning}
                    aria-label={t('mapping.columnFor', { header })}
                    value={value}
                    showSearch={{ optionFilterProp: 'label' }}
                    popupMatchSelectWidth={false}
                    onChange={(it) => onChange(withMeaning(choice, header, it))}
                    options={options}
                  />{' '}
                  {suggested && (from === 'similar' || from === 'saved') && (
                    <Tag color={from === 'similar' ? 'gold' : 'blue'}>{t(`mapping.from.${from}`)}</Tag>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A few different values of a column, in the order they are met. */
function samples(file: UploadedFile, header: string): string {
  const place = file.preview.headers.indexOf(header);
  const values = file.preview.rows.map((it) => it[place] ?? '').filter((it) => it.trim() !== '');
  return [...new Set(values)].slice(0, SAMPLES).join(' · ');
}

import { FilterOutlined } from '@ant-design/icons';
import { Button, Popover, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerColumn } from '../api/customers';
import { grouped } from '../grouped';
import { FilterFields } from './filter-fields';
import styles from '../customers.module.css';

interface AddFilterProps {
  columns: CustomerColumn[];
  currency: string;
  filters: Record<string, string[]>;
  onChange: (filters: Record<string, string[]>) => void;
}

/** Chooses a column and filters by it. */
export function AddFilter({ columns, currency, filters, onChange }: AddFilterProps) {
  const { t } = useTranslation('customers');
  const [key, choose] = useState<string>();
  const column = columns.find((it) => it.key === key);
  const options = grouped(columns.filter((it) => it.sortable)).map(({ label, items }) => ({
    label,
    options: items.map((it) => ({ value: it.key, label: it.label })),
  }));
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={
        <div className={styles.fields}>
          <Select
            aria-label={t('filter.column')}
            placeholder={t('filter.column')}
            value={key}
            onChange={choose}
            options={options}
            showSearch={{ optionFilterProp: 'label' }}
          />
          {column !== undefined && (
            <FilterFields key={key} column={column} currency={currency} filters={filters} onChange={onChange} />
          )}
        </div>
      }
    >
      <Button icon={<FilterOutlined />}>{t('filter.add')}</Button>
    </Popover>
  );
}

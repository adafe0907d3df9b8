import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CustomerColumn } from '../api/customers';
import { grouped } from '../grouped';
import styles from '../customers.module.css';

interface ColumnChooserProps {
  columns: CustomerColumn[];
  chosen: string[];
  onChange: (keys: string[] | undefined) => void;
}

/** Which columns the list shows, by group. */
export function ColumnChooser({ columns, chosen, onChange }: ColumnChooserProps) {
  const { t } = useTranslation('customers');
  const toggle = (key: string, on: boolean) => {
    const keys = columns.map((it) => it.key).filter((it) => (it === key ? on : chosen.includes(it)));
    if (keys.length > 0) onChange(keys);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('common:table.columns')}
      content={
        <div className={styles.columns}>
          {grouped(columns).map((group) => (
            <fieldset key={group.key}>
              <legend>{group.label}</legend>
              {group.items.map((it) => (
                <Checkbox
                  key={it.key}
                  checked={chosen.includes(it.key)}
                  onChange={(event) => toggle(it.key, event.target.checked)}
                >
                  {it.label}
                </Checkbox>
              ))}
            </fieldset>
          ))}
          <Button size="small" onClick={() => onChange(undefined)}>
            {t('list.standardColumns')}
          </Button>
        </div>
      }
    >
      <Button icon={<SettingOutlined />} aria-label={t('common:table.columns')} title={t('common:table.columns')} />
    </Popover>
  );
}

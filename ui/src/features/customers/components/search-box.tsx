import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../customers.module.css';

/** Finds by name, pinyin, initials, phone or number; waits for a pause in typing. */
export function SearchBox({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const { t } = useTranslation('customers');
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return undefined;
    const waiting = setTimeout(() => onSearch(text), 250);
    return () => clearTimeout(waiting);
  });
  return (
    <Input
      className={styles.search}
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      placeholder={t('list.search')}
      aria-label={t('list.search')}
      value={text}
      onChange={(it) => setText(it.target.value)}
    />
  );
}

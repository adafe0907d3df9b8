import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

/** The roles the product brings along; others carry the name their maker gave them. */
export function RoleNames({ codes, names }: { codes: string[]; names?: Map<string, string> }) {
  const { t, i18n } = useTranslation('governance');
  const name = (code: string) =>
    names?.get(code) ?? (i18n.exists(`governance:role.${code}`) ? t(`role.${code}`) : code);
  return (
    <>
      {codes.map((it) => (
        <Tag key={it} variant="filled">
          {name(it)}
        </Tag>
      ))}
    </>
  );
}

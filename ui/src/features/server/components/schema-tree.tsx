import { useTranslation } from 'react-i18next';
import { type ApiDocument, resolved, type Schema, typeText } from '../api/document';
import styles from './endpoint-details.module.css';

const DEEPEST = 5;

/** The properties of what is sent or answered, down to where they repeat or end. */
export function SchemaTree({ schema, document, depth = 0 }: { schema: Schema; document: ApiDocument; depth?: number }) {
  const { t } = useTranslation('server');
  const held = inside(schema);
  const { schema: whole } = resolved(document, held);
  const properties = Object.entries(whole.properties ?? {});
  if (properties.length === 0 || depth > DEEPEST) return depth === 0 ? <code>{typeText(document, schema)}</code> : null;
  return (
    <ul className={styles.tree}>
      {properties.map(([name, property]) => (
        <li key={name}>
          <code>{name}</code> <span className="muted">{described(document, property)}</span>
          {whole.required?.includes(name) === true && depth === 0 && (
            <span className={styles.required}> {t('api.required')}</span>
          )}
          {property.description !== undefined && <div className="muted">{property.description}</div>}
          <SchemaTree schema={property} document={document} depth={depth + 1} />
        </li>
      ))}
    </ul>
  );
}

/** What lists and maps hold. */
function inside(schema: Schema): Schema {
  if (schema.items !== undefined) return inside(schema.items);
  return typeof schema.additionalProperties === 'object' ? inside(schema.additionalProperties) : schema;
}

function described(document: ApiDocument, property: Schema): string {
  return property.enum?.map(String).join(' | ') ?? typeText(document, property);
}

package io.hengke.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Describes a record's component as always there, or as null when it is {@code @Nullable}, so that typed clients need
 * no guessing; and a piece of free JSON as whatever it is, not as the class that holds it.
 */
class RecordSchemas implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    @Nullable
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (JsonNode.class.isAssignableFrom(raw)) {
            return new Schema<>();
        }
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (raw.isRecord() && schema != null) {
            model(schema, context).ifPresent(it -> describe(it, raw));
        }
        return schema;
    }

    private static void describe(Schema<?> model, Class<?> type) {
        model.setRequired(components(type)
                .filter(it -> !isNullable(it))
                .map(RecordComponent::getName)
                .toList());
        components(type)
                .filter(RecordSchemas::isNullable)
                .map(RecordComponent::getName)
                .filter(model.getProperties()::containsKey)
                .forEach(it -> model.getProperties().compute(it, (_, property) -> orNull(property)));
    }

    /** Also those of a record whose properties stand among those of its holder. */
    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(it -> it.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? components(it.getType())
                        : Stream.of(it));
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // a raw Schema is what the library hands out
    private static Optional<Schema<?>> model(Schema<?> schema, ModelConverterContext context) {
        var found = schema.get$ref() == null
                ? schema
                : context.getDefinedModels().get(schema.get$ref().substring(REFERENCE.length()));
        return Optional.<Schema<?>>ofNullable(found).filter(it -> it.getProperties() != null);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // a raw Schema is what the library hands out
    private static Schema orNull(Schema property) {
        if (property.get$ref() != null) {
            return new Schema<>().oneOf(List.of(property, new Schema<>().types(Set.of("null"))));
        }
        if (property.getTypes() != null) {
            property.addType("null");
            if (property.getEnum() != null && !property.getEnum().contains(null)) {
                property.addEnumItemObject(null);
            }
        }
        return property;
    }
}

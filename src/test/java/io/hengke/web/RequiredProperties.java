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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes a record's component as always there unless it is {@code @Nullable}, so that typed clients need no guessing. */
class RequiredProperties implements ModelConverter {

    @Override
    @SuppressWarnings("unchecked") // a raw Schema is what the library hands out
    @Nullable
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (raw.isRecord()) {
            model(raw, schema, context)
                    .ifPresent(it -> it.setRequired(components(raw)
                            .filter(component -> !isNullable(component))
                            .map(RecordComponent::getName)
                            .toList()));
        }
        return schema;
    }

    /** Also those of a record whose properties stand among those of its holder. */
    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(it -> it.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? components(it.getType())
                        : Stream.of(it));
    }

    @SuppressWarnings("rawtypes") // as the library hands it out
    private static Optional<Schema> model(Class<?> raw, @Nullable Schema<?> schema, ModelConverterContext context) {
        if (schema != null && schema.getProperties() != null) {
            return Optional.of(schema);
        }
        return context.getDefinedModels().entrySet().stream()
                .filter(it -> it.getKey().equals(raw.getName()) || it.getKey().equals(raw.getCanonicalName()))
                .map(java.util.Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}

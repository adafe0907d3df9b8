package io.hengke.web;

import io.hengke.Hengke;
import io.hengke.governance.Caller;
import io.hengke.governance.Open;
import io.hengke.governance.Requires;
import io.hengke.shared.Language;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** How the API's description is made in tests: stable operation names, modules as tags, permissions beside each. */
@Configuration(proxyBeanMethods = false)
class OpenApiWriting {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Language.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .components(new Components().addSchemas("Problem", problem()))
                .info(new Info()
                        .title("Hengke 衡客")
                        .version(Hengke.VERSION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    GlobalOperationCustomizer operations() {
        return OpenApiWriting::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod method) {
        var type = method.getBeanType();
        var packages = type.getPackageName().split("\\.");
        operation.setOperationId(packages[packages.length - 1] + "_"
                + type.getSimpleName().replace("Controller", "") + "_"
                + method.getMethod().getName());
        operation.setTags(List.of(packages[packages.length - 1]));
        var requires = method.getMethodAnnotation(Requires.class);
        operation.addExtension(
                "x-permissions",
                requires != null
                        ? Arrays.stream(requires.value()).map(Enum::name).toList()
                        : List.of(method.hasMethodAnnotation(Open.class) ? "OPEN" : "SIGNED_IN"));
        operation.getResponses().addApiResponse(ApiResponses.DEFAULT, refusal());
        return operation;
    }

    /** Every refusal and every fault of every operation. */
    private static ApiResponse refusal() {
        return new ApiResponse()
                .description("Refused or failed: RFC 9457 problem details; act on `code`, show `detail`")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new ObjectSchema().$ref("Problem"))));
    }

    private static ObjectSchema problem() {
        var schema = new ObjectSchema();
        schema.addProperty("status", new IntegerSchema());
        schema.addProperty("title", new StringSchema());
        schema.addProperty("detail", new StringSchema());
        schema.addProperty("code", new StringSchema());
        schema.setRequired(List.of("status", "title", "code"));
        return schema;
    }
}

package io.hengke.web;

import io.hengke.governance.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The description of the whole API, OpenAPI 3.1. It is made from the endpoints by a test, which fails when they have
 * moved on, and not at run time: that would cost every start a quarter of its time.
 */
@RestController
class ApiDocument {

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @SignedIn
    @Operation(summary = "Describes this API as OpenAPI 3.1")
    Resource openApi() {
        return new ClassPathResource("openapi.json");
    }
}

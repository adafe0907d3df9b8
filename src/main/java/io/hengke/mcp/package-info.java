/**
 * MCP: lets an assistant program ask for metrics, customers and their economics (Model Context Protocol, streamable HTTP).
 *
 * <p>Every tool is one reading request to the API, sent on with the caller's own token: permissions, row scope, masking and
 * audit are those of the API, and nothing here could widen them. Knows no other module.
 */
@ApplicationModule(
        displayName = "MCP",
        allowedDependencies = {"governance", "settings"})
@NullMarked
package io.hengke.mcp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Web: what every request passes through, and the pages of the browser app.
 *
 * <p>Signing in is {@code governance}'s; here each endpoint's rule is enforced in one place ({@code EndpointGuard}),
 * problems become problem details (RFC 9457) in the caller's language, and the app's files are served. Endpoints
 * themselves live in the modules they belong to.
 */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"governance", "settings"})
@NullMarked
package io.hengke.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

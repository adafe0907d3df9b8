package io.hengke.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestServer;
import io.hengke.governance.Identity.Means;
import io.hengke.governance.TestAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps docs/permissions.md true. Run with {@code -Dhengke.write=true} to write it anew. */
class PermissionTableTests {

    private static final Path FILE = Path.of("docs/permissions.md");

    private final TestServer server = TestServer.shared();

    @Test
    void thePublishedTableIsThatOfTheEndpoints() throws IOException {
        var now = table(TestAccounts.roles());
        if (Boolean.getBoolean("hengke.write")) {
            Files.writeString(FILE, now);
        }

        assertThat(Files.readString(FILE))
                .as("docs/permissions.md is behind the endpoints: run PermissionTableTests with -Dhengke.write=true")
                .isEqualTo(now);
    }

    private String table(List<String> roles) {
        var head = """
            # Who may call what

            Written by a test from the endpoints and the built-in roles; another test calls every endpoint as every role. A
            role can be edited, an endpoint's rule cannot. *Open*: without signing in. *In person*: with a browser's session
            only, not with an API token. A token gets in where its scopes do, if its owner's roles do too.

            | endpoint | takes | %s |
            |---|---|%s
            """.formatted(String.join(" | ", roles), ":-:|".repeat(roles.size()));
        var rows = Endpoint.all(server).stream().map(it -> row(it, roles)).collect(Collectors.joining());
        return head + rows;
    }

    private String row(Endpoint endpoint, List<String> roles) {
        var marks = roles.stream()
                .map(it -> endpoint.admits(TestAccounts.permissions(server::get, it), Means.SESSION) ? "✓" : "–")
                .collect(Collectors.joining(" | "));
        return "| `%s` | %s | %s |\n".formatted(endpoint, endpoint.rule(), marks);
    }
}

package io.hengke.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestServer;
import io.hengke.database.CompanyDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the two runs of the server's tests honest: each is on the database it says it is on. */
class DatabaseInUseTests {

    private final TestServer server = TestServer.shared();

    @Test
    void theRecordsAreInTheDatabaseThatThisRunOfTheTestsIsAbout() {
        var records = server.get(JdbcClient.class);
        assertThat(records.sql("select count(*) from governance.account where login = 'administrator'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        var files =
                Path.of(records.sql("show data_directory").query(String.class).single());

        if (CompanyDatabase.isWanted()) {
            assertThat(files).isEqualTo(CompanyDatabase.data());
            assertThat(server.data().resolve("postgres")).doesNotExist();
        } else {
            assertThat(files).startsWith(server.data());
        }
    }
}

package io.hengke.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One department with two teams, and one person of another department. */
class RowScopeTests {

    private final TestServer server = TestServer.shared();
    private final TestClient administrator = server.as("administrator");
    private final String ownRole = role("OWN");
    private final String teamRole = role("TEAM");
    private final String departmentRole = role("DEPARTMENT");
    private final Person lead = Person.with(ownRole);
    private final Person north = Person.with(teamRole);
    private final Person northToo = Person.with(ownRole);
    private final Person south = Person.with(departmentRole);
    private final Person desk = Person.with(teamRole);
    private final Person elsewhere = Person.with(ownRole);

    @BeforeEach
    void buildTheCompany() {
        var sales = department();
        var other = department();
        team(sales, lead, north, northToo);
        team(sales, null, south);
        for (var it : List.of(lead, north, northToo, south, desk)) {
            place(it, sales);
        }
        place(elsewhere, other);
    }

    @Test
    void ownMeansOnesOwnCustomers() {
        assertThat(seenBy(northToo)).containsExactlyInAnyOrder(northToo.login());
        assertThat(seenBy(elsewhere)).containsExactlyInAnyOrder(elsewhere.login());
    }

    @Test
    void teamMeansEverybodyInOnesTeamsAndItsManager() {
        assertThat(seenBy(north)).containsExactlyInAnyOrder(north.login(), northToo.login(), lead.login());
        assertThat(seenBy(desk)).as("in no team").containsExactlyInAnyOrder(desk.login());
    }

    @Test
    void aManagerSeesTheTeamWhateverTheRole() {
        assertThat(seenBy(lead)).containsExactlyInAnyOrder(lead.login(), north.login(), northToo.login());
    }

    @Test
    void departmentMeansEverybodyInIt() {
        assertThat(seenBy(south))
                .containsExactlyInAnyOrder(lead.login(), north.login(), northToo.login(), south.login(), desk.login());
    }

    @Test
    void theWidestOfSeveralRolesCounts() {
        var both = Person.with(ownRole, "viewer");

        assertThat(server.get(Callers.class).of(both.id()).orElseThrow().seesEveryCustomer())
                .isTrue();
    }

    @Test
    void leavingTheTeamCountsAtOnce() {
        var team = administrator
                .get("/api/accounts/" + north.id())
                .json()
                .path("teams")
                .path(0)
                .path("id");

        administrator.delete("/api/teams/" + team.asString());

        assertThat(seenBy(north)).containsExactlyInAnyOrder(north.login());
        assertThat(seenBy(lead)).containsExactlyInAnyOrder(lead.login());
    }

    private Set<String> seenBy(Person person) {
        var scope = server.get(Callers.class).of(person.id()).orElseThrow().scope();
        return ((RowScope.Owners) scope).names();
    }

    private String role(String scope) {
        return administrator
                .post("/api/roles", Map.of("name", scope, "scope", scope, "permissions", List.of("CUSTOMER_READ")))
                .json()
                .path("code")
                .asString();
    }

    private String department() {
        return administrator
                .post("/api/departments", Map.of("name", "部门-" + UUID.randomUUID()))
                .json()
                .path("id")
                .asString();
    }

    private void team(String department, @Nullable Person manager, Person... members) {
        var data = new HashMap<String, @Nullable Object>();
        data.put("name", "团队-" + UUID.randomUUID());
        data.put("departmentId", department);
        data.put("managerId", manager == null ? null : manager.id());
        data.put("memberIds", Arrays.stream(members).map(Person::id).toList());
        assertThat(administrator.post("/api/teams", data).status()).isEqualTo(201);
    }

    private void place(Person person, String department) {
        var account = server.get(Accounts.class).get(person.id());
        var data = Map.of("name", person.login(), "departmentId", department, "roles", account.roles());
        assertThat(administrator.put("/api/accounts/" + person.id(), data).status())
                .isEqualTo(200);
    }
}

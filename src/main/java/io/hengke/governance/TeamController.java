package io.hengke.governance;

import io.hengke.governance.Teams.Team;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Teams over HTTP. */
@RestController
@RequestMapping("/api/teams")
class TeamController {

    private final Teams teams;
    private final AuditTrail trail;

    TeamController(Teams teams, AuditTrail trail) {
        this.teams = teams;
        this.trail = trail;
    }

    record TeamData(
            @Nullable String name,
            @Nullable UUID departmentId,
            @Nullable UUID managerId,
            @Nullable Set<UUID> memberIds) {

        private UUID department() {
            return Inputs.given("departmentId", departmentId);
        }

        private Set<UUID> members() {
            return memberIds == null ? Set.of() : memberIds;
        }
    }

    @GetMapping
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Lists the teams of one department or of all")
    Page<Team> list(@RequestParam(required = false) @Nullable UUID department) {
        return Page.whole(teams.all(department));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Adds a team to a department")
    @Transactional
    Team add(Caller caller, @RequestBody TeamData data) {
        var id = UUID.randomUUID();
        teams.add(id, Inputs.name(data.name()), data.department(), data.managerId(), data.members());
        return recorded(caller, "governance.team-added", teams.get(id));
    }

    @PutMapping("/{id}")
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Changes a team's name, manager and members")
    @Transactional
    Team replace(Caller caller, @PathVariable UUID id, @RequestBody TeamData data) {
        teams.get(id);
        teams.replace(id, Inputs.name(data.name()), data.department(), data.managerId(), data.members());
        return recorded(caller, "governance.team-changed", teams.get(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Dissolves a team; its members' accounts stay")
    @Transactional
    void remove(Caller caller, @PathVariable UUID id) {
        var team = teams.get(id);
        teams.remove(id);
        recorded(caller, "governance.team-removed", team);
    }

    /** Who is in a team decides who sees which customers: the trail keeps it. */
    private Team recorded(Caller caller, String action, Team team) {
        var manager = team.manager() == null ? "" : team.manager().name();
        var members = team.members().stream().map(AccountView.Named::name).toList();
        trail.record(caller, action, team.name(), Map.of("manager", manager, "members", members));
        return team;
    }
}

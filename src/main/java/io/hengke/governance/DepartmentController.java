package io.hengke.governance;

import io.hengke.governance.Departments.Department;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Departments over HTTP. */
@RestController
@RequestMapping("/api/departments")
class DepartmentController {

    private final Departments departments;
    private final AuditTrail trail;

    DepartmentController(Departments departments, AuditTrail trail) {
        this.departments = departments;
        this.trail = trail;
    }

    record DepartmentData(@Nullable String name) {}

    @GetMapping
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Lists all departments")
    Page<Department> list() {
        return Page.whole(departments.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Adds a department")
    @Transactional
    Department add(Caller caller, @RequestBody DepartmentData data) {
        var name = Inputs.name(data.name());
        var department = departments.get(departments.add(name));
        trail.record(caller, "governance.department-added", name, Map.of());
        return department;
    }

    @PutMapping("/{id}")
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Renames a department")
    @Transactional
    Department rename(Caller caller, @PathVariable UUID id, @RequestBody DepartmentData data) {
        var before = departments.get(id);
        departments.rename(id, Inputs.name(data.name()));
        var department = departments.get(id);
        trail.record(caller, "governance.department-changed", department.name(), Map.of("nameBefore", before.name()));
        return department;
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Removes a department that has neither accounts nor teams")
    @Transactional
    void remove(Caller caller, @PathVariable UUID id) {
        var department = departments.get(id);
        departments.remove(id);
        trail.record(caller, "governance.department-removed", department.name(), Map.of());
    }
}

package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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

/** Saved views of lists over HTTP. */
@RestController
@RequestMapping("/api/saved-views")
class SavedViewController {

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    @GetMapping
    @SignedIn
    @Operation(summary = "Lists the views of a list: your own and the shared ones")
    List<SavedView> list(Caller caller, @RequestParam(defaultValue = "customers") String page) {
        return views.of(caller, page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @SignedIn
    @Operation(summary = "Saves a view")
    SavedView add(Caller caller, @RequestBody SavedViews.SavedViewContent content) {
        return views.add(caller, content);
    }

    @PutMapping("/{id}")
    @SignedIn
    @Operation(summary = "Changes a view of your own")
    SavedView change(Caller caller, @PathVariable UUID id, @RequestBody SavedViews.SavedViewContent content) {
        return views.change(caller, id, content);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    @Operation(summary = "Deletes a view of your own")
    void delete(Caller caller, @PathVariable UUID id) {
        views.delete(caller, id);
    }
}

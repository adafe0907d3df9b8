package io.hengke.web;

import io.hengke.governance.Open;
import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Answers what goes wrong before a request reaches an endpoint, or outside of all, in the same form as everything else. */
@Hidden
@RestController
class ErrorAnswers implements ErrorController {

    private static final int NOT_FOUND = 404;

    @RequestMapping(
            path = "/error",
            method = {
                RequestMethod.GET,
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE
            })
    @Open
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        var code =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : NOT_FOUND;
        var status = Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR);
        return ProblemAdvice.answer(status, new Problem("web.status." + status.value()), request);
    }
}

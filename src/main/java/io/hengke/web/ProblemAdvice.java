package io.hengke.web;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever goes wrong into problem details (RFC 9457) with a stable code, in the caller's language. */
@RestControllerAdvice
class ProblemAdvice {

    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem, HttpServletRequest request) {
        return answer(status(problem.code()), problem, request);
    }

    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        SQLTransientConnectionException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(Exception failure, HttpServletRequest request) {
        if (DiskFull.causes(failure)) {
            return diskFull(failure, request);
        }
        LOG.warn("The database does not answer: {}", failure.getMessage());
        return answer(HttpStatus.SERVICE_UNAVAILABLE, new Problem("web.database.unavailable"), request);
    }

    private static ResponseEntity<ProblemDetail> diskFull(Exception failure, HttpServletRequest request) {
        LOG.error("The disk is full: {}", failure.getMessage());
        return answer(HttpStatus.SERVICE_UNAVAILABLE, new Problem("web.disk.unavailable"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongValue(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return answer(
                HttpStatus.BAD_REQUEST,
                new Problem("web.value", mismatch.getName(), String.valueOf(mismatch.getValue())),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException failure, HttpServletRequest request) {
        return answer(
                HttpStatus.BAD_REQUEST, new Problem("web.parameter.missing", failure.getParameterName()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        LOG.debug("Unreadable request", failure);
        return answer(
                HttpStatus.BAD_REQUEST,
                UnreadableField.in(failure).orElseGet(() -> new Problem("web.unreadable")),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(status, new Problem("web.status." + status.value()), request);
        }
        if (DiskFull.causes(failure)) {
            return diskFull(failure, request);
        }
        if (isUnstorableText(failure)) {
            return answer(HttpStatus.BAD_REQUEST, new Problem("web.unprintable"), request);
        }
        var reference = UUID.randomUUID();
        LOG.error("Fault {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, new Problem("web.fault", reference), request);
    }

    /** Text with a character the database knows not how to keep, above all NUL: there is no honest use of it. */
    private static boolean isUnstorableText(Exception failure) {
        return failure instanceof DataAccessException
                && NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
                && CHARACTER_NOT_IN_REPERTOIRE.equals(cause.getSQLState());
    }

    static ResponseEntity<ProblemDetail> answer(HttpStatus status, Problem problem, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(status, problem, Languages.of(request)));
    }

    private static ProblemDetail detail(HttpStatus status, Problem problem, Language language) {
        var messages = Messages.in(language);
        var text = messages.find(problem.code(), problem.arguments().toArray())
                .orElseGet(() -> messages.text("web.status.other", status.value()));
        var detail = ProblemDetail.forStatusAndDetail(status, text);
        detail.setTitle(messages.find("web.status." + status.value())
                .orElseGet(() -> messages.text("web.status.other", status.value())));
        detail.setProperty("code", problem.code());
        return detail;
    }

    /** The last word of a code says what kind of refusal it is. */
    private static HttpStatus status(String code) {
        return switch (code.substring(code.lastIndexOf('.') + 1)) {
            case "sign-in" -> HttpStatus.UNAUTHORIZED;
            case "forbidden" -> HttpStatus.FORBIDDEN;
            case "not-found" -> HttpStatus.NOT_FOUND;
            case "conflict" -> HttpStatus.CONFLICT;
            case "too-large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "too-many" -> HttpStatus.TOO_MANY_REQUESTS;
            case "unavailable" -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}

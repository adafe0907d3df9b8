package io.hengke.web;

import io.hengke.governance.Caller;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;

/** In which language a request is answered: the one its header asks for, else the account's, else Chinese. */
final class Languages {

    private Languages() {}

    static Language of(HttpServletRequest request) {
        var asked = request.getHeader("Accept-Language");
        if (asked != null && !asked.isBlank() && !asked.startsWith("*")) {
            try {
                return Language.of(asked.split("[,;]", 2)[0].strip());
            } catch (Problem _) {
                return Language.EN; // a language we do not have: English is the likelier second one
            }
        }
        return request.getAttribute(EndpointGuard.CALLER) instanceof Caller caller ? caller.language() : Language.ZH;
    }
}

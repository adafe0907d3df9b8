package io.hengke.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every mapping of the running server, ours and the libraries'. */
@Component
record HandlerMappings(List<RequestMappingHandlerMapping> all) {}

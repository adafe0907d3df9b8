package io.hengke.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a test knock at every door without going in: a request that asks for it ends just behind the guard. */
@Configuration(proxyBeanMethods = false)
class StopAtTheDoor implements WebMvcConfigurer {

    static final String HEADER = "X-Test-Stop";

    /** A status nothing else answers with. */
    static final int LET_IN = 299;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Stop()).order(Ordered.LOWEST_PRECEDENCE);
    }

    private static final class Stop implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getHeader(HEADER) == null) {
                return true;
            }
            response.setStatus(LET_IN);
            return false;
        }
    }
}

package dev.podwright.client.internal.http;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;

/** Tells exceptions of the host application's interceptors from those of the network. */
final class ApplicationCode {
    private ApplicationCode() {}

    /** Whether an interceptor of the application threw an exception, and not the HTTP library below it. */
    static boolean threw(IOException exception, OkHttpClient http) {
        Set<String> interceptors = new HashSet<>();
        Stream.concat(http.interceptors().stream(), http.networkInterceptors().stream())
                .forEach(each -> interceptors.add(declaringClass(each.getClass().getName())));
        interceptors.remove(HttpTransport.class.getName());
        for (StackTraceElement frame : exception.getStackTrace()) {
            if (frame.getClassName().startsWith("okhttp3.internal.")) {
                return false;
            }
            if (interceptors.contains(declaringClass(frame.getClassName()))) {
                return true;
            }
        }
        return false;
    }

    /** The class in whose source an interceptor is written: a lambda or nested class runs code of the class around it. */
    private static String declaringClass(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}

package dev.podwright.client.internal.discovery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The path under which the server serves objects of a kind.
 *
 * @param root {@code /api/v1} or {@code /apis/GROUP/VERSION}
 * @param plural the resource name, such as {@code pods}
 * @param namespaced whether the objects are in namespaces
 * @param foundBefore whether an earlier call found it, so that it may have changed since
 */
public record ApiResource(String root, String plural, boolean namespaced, boolean foundBefore) {
    public static final ApiResource PODS = new ApiResource("/api/v1", "pods", true, false);

    /** The path of all objects of the kind in a namespace; of those in all namespaces if it is null. */
    public String collection(@Nullable String namespace) {
        return root + (namespaced && namespace != null ? "/namespaces/" + escape(namespace) : "") + "/" + plural;
    }

    /** The path of one object. */
    public String item(@Nullable String namespace, String name) {
        return collection(namespace) + "/" + escape(name);
    }

    ApiResource asFoundBefore() {
        return new ApiResource(root, plural, namespaced, true);
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

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
 */
public record ApiResource(String root, String plural, boolean namespaced) {
    public static final ApiResource PODS = new ApiResource("/api/v1", "pods", true);

    /** The path of all objects of the kind in a namespace; the namespace is ignored if the kind is cluster-scoped. */
    public String collection(@Nullable String namespace) {
        return root + (namespaced ? "/namespaces/" + escape(namespace == null ? "" : namespace) : "") + "/" + plural;
    }

    /** The path of one object. */
    public String item(@Nullable String namespace, String name) {
        return collection(namespace) + "/" + escape(name);
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

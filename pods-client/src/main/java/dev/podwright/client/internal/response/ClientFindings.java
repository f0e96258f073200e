package dev.podwright.client.internal.response;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates the findings of the client. They have no value, because it may be secret. */
public final class ClientFindings {
    private static final String SERVER_WARNING = "server";

    private ClientFindings() {}

    /** An error of the server, or one that the server would report. */
    public static Finding rejected(ErrorType type, FieldPath path, String message, String fix) {
        return rejected(type.wireName(), type, path, message, fix);
    }

    /**
     * An error of the server.
     *
     * @param reason the reason that the server gives
     * @param type null if the reason is not one of validation
     */
    static Finding rejected(String reason, @Nullable ErrorType type, FieldPath path, String message, String fix) {
        return Finding.builder(Channel.REJECTED, Severity.ERROR, reason, path)
                .message(message, fix)
                .type(type)
                .build();
    }

    /**
     * An element that has the keys of another one.
     *
     * @param first the other element
     */
    public static Finding duplicate(FieldPath path, FieldPath first, String message, String fix) {
        return rejected(ErrorType.DUPLICATE, path, message, fix).toBuilder()
                .related(List.of(Finding.Related.of("first", first)))
                .build();
    }

    /** A warning of the server. */
    static Finding warned(FieldPath path, String message) {
        return Finding.builder(Channel.WARNED, Severity.WARNING, SERVER_WARNING, path)
                .message(message, "the object was accepted; change it to avoid the warning")
                .build();
    }

    /** The findings and a remark of the client about the whole object. */
    public static List<Finding> noted(List<Finding> findings, String rule, String message, String fix) {
        List<Finding> out = new ArrayList<>(findings);
        out.add(Finding.builder(Channel.ADVISED, Severity.INFO, rule, FieldPath.empty())
                .message(message, fix)
                .build());
        return out;
    }

    /** The findings and a warning about the whole object. */
    public static List<Finding> plus(List<Finding> findings, String warning) {
        List<Finding> out = new ArrayList<>(findings);
        out.add(warned(FieldPath.empty(), warning));
        return out;
    }
}

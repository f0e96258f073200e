package dev.podwright.client.internal.response;

import dev.podwright.path.FieldPath;
import dev.podwright.validate.Channel;
import dev.podwright.validate.ErrorType;
import dev.podwright.validate.Finding;
import dev.podwright.validate.Severity;
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
        return new Finding(Channel.REJECTED, Severity.ERROR, reason, type, path, null, message, fix, null, List.of());
    }

    /** A warning of the server. */
    static Finding warned(FieldPath path, String message) {
        return new Finding(
                Channel.WARNED,
                Severity.WARNING,
                SERVER_WARNING,
                null,
                path,
                null,
                message,
                "the object was accepted; change it to avoid the warning",
                null,
                List.of());
    }
}

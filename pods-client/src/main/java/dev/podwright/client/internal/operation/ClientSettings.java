package dev.podwright.client.internal.operation;

import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.options.RetryPolicy;
import dev.podwright.validate.PodValidator;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a client.
 *
 * @param fieldManager the field manager of applies
 * @param namespace the namespace of objects that do not name one
 * @param validator validates pods before they are sent; null for no validation
 * @param retryPolicy how often a request is sent
 * @param timeout how long a call may take, with its retries and the delays between them
 * @param preflightGet whether an apply gets the live object first
 */
public record ClientSettings(
        String fieldManager,
        String namespace,
        @Nullable PodValidator validator,
        RetryPolicy retryPolicy,
        Duration timeout,
        boolean preflightGet) {

    /** The deadline of a call that starts now. */
    public Deadline newDeadline() {
        return Deadline.after(timeout);
    }
}

package dev.podwright.client.internal.operation;

import dev.podwright.client.internal.discovery.StaleResourceException;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.options.RetryPolicy;
import dev.podwright.client.result.Attempt;
import dev.podwright.validate.Validator;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
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
 * @param attemptListener called after each attempt
 * @param maxResponseSize in bytes
 */
public record ClientSettings(
        String fieldManager,
        String namespace,
        @Nullable Validator validator,
        RetryPolicy retryPolicy,
        Duration timeout,
        boolean preflightGet,
        Consumer<Attempt> attemptListener,
        int maxResponseSize) {

    /** Makes a call, and makes it again if the definition of the object's kind has changed since it was looked up. */
    public <R> R refreshing(Function<Deadline, R> call) {
        Deadline deadline = newDeadline();
        while (true) {
            try {
                return call.apply(deadline);
            } catch (StaleResourceException e) {
                // the resource is looked up again
            }
        }
    }

    /** The deadline of a call that starts now. */
    public Deadline newDeadline() {
        return Deadline.after(timeout);
    }
}

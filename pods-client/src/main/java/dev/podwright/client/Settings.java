package dev.podwright.client;

import dev.podwright.validate.PodValidator;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a client does its work.
 *
 * @param fieldManager whose fields the written ones are
 * @param namespace where objects are that name no namespace
 * @param validator judges pods before they are sent; null where they are sent unjudged
 * @param retries how often a request is sent again
 * @param deadline how long one call may take, retries and waits for them included
 * @param looksFirst whether an apply looks at the live object first
 */
record Settings(
        String fieldManager,
        String namespace,
        @Nullable PodValidator validator,
        Retries retries,
        Duration deadline,
        boolean looksFirst) {}

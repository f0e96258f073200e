package dev.podwright.client.internal.wait;

import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.wait.readiness.Readiness;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.model.KubernetesObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits for several objects, one after the other, within one deadline. A part of the time is kept for a look at those whose
 * turn comes after an object that does not become ready, so that the results say something about each.
 */
public final class BundleWait {
    private static final Duration LONGEST_RESERVE = Duration.ofSeconds(5);
    private static final int RESERVE_PART = 10;
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final ObjectWaiter waiter;
    private final ResourceResolver resolver;

    public BundleWait(ObjectWaiter waiter, ResourceResolver resolver) {
        this.waiter = waiter;
        this.resolver = resolver;
    }

    public Results await(List<? extends KubernetesObject> objects, WaitOptions options) {
        Duration part = options.deadline().dividedBy(RESERVE_PART);
        Duration reserve = part.compareTo(LONGEST_RESERVE) > 0 ? LONGEST_RESERVE : part;
        Deadline end = Deadline.after(options.deadline());
        Deadline waits = Deadline.after(options.deadline().minus(reserve));
        List<Result<KubernetesObject>> out = new ArrayList<>();
        int left = objects.size();
        for (KubernetesObject object : objects) {
            ObjectRef ref = resolver.withNamespace(ObjectRef.of(object));
            if (Thread.currentThread().isInterrupted()) {
                out.add(Result.skipped(ref, Failure.of(FailureKind.INTERRUPTED, "interrupted before " + ref)));
                continue;
            }
            Duration share = end.remaining().dividedBy(left--);
            Duration time = waits.remaining().compareTo(share) > 0 ? waits.remaining() : share;
            out.add(waiter.await(
                    ref,
                    KubernetesObject.class,
                    Readiness.of(ref),
                    options.withDeadline(time.compareTo(SHORTEST) > 0 ? time : SHORTEST)));
        }
        return Results.of(out);
    }
}

package dev.podwright.client.internal.operation;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.http.ServerResponse;
import dev.podwright.client.internal.response.ListPage;
import dev.podwright.client.internal.response.LiveObjectReader;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectList;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists the objects of a kind, in parts that the server keeps consistent with each other. */
public final class ObjectLister {
    private static final int PAGE = 250;
    private static final int SMALLEST_PAGE = 1;
    private static final int EXPIRED = 410;

    private final RetryingTransport transport;
    private final ResourceResolver resolver;

    public ObjectLister(RetryingTransport transport, ResourceResolver resolver) {
        this.transport = transport;
        this.resolver = resolver;
    }

    /**
     * Lists objects.
     *
     * @param type the type of the kind in the model, or one that all kinds have
     */
    public <T extends KubernetesObject> ObjectList<T> list(
            String apiVersion, String kind, Class<T> type, ListOptions options, Deadline deadline) {
        ObjectRef ref = ObjectRef.of(apiVersion, kind, "").withNamespace(options.namespace());
        ResolvedResource place = resolver.resolveCollection(ref, deadline);
        if (place.resource() == null) {
            return failed(place.ref(), place.requireFailure());
        }
        Listing<T> listing = new Listing<>(place, type, options.allNamespaces());
        int page = PAGE;
        while (true) {
            RequestOutcome outcome = transport
                    .send(ServerRequest.get(listing.path(), listing.query(options, page)), deadline)
                    .ofApiServer(transport.address(), "a list of " + kind);
            resolver.requireCurrent(place, outcome);
            Failure failure = outcome.failure();
            ServerResponse response = outcome.response();
            if (response == null && failure != null && failure.httpStatus() == 200 && page > SMALLEST_PAGE) {
                page = Math.max(SMALLEST_PAGE, page / 10);
                continue;
            }
            if (response != null && response.status() == EXPIRED && !listing.next.isEmpty()) {
                listing = new Listing<>(place, type, options.allNamespaces());
                continue;
            }
            if (!outcome.isSuccess()) {
                return failed(listing.ref(), outcome);
            }
            String problem = listing.add(outcome.object());
            if (problem != null) {
                return failed(
                        listing.ref(),
                        outcome.unexpected("the response of the server is not a list of " + kind + ": " + problem));
            }
            if (listing.next.isEmpty()) {
                return ObjectList.of(listing.ref(), listing.items);
            }
        }
    }

    private static <T extends KubernetesObject> ObjectList<T> failed(ObjectRef ref, RequestOutcome outcome) {
        Result<KubernetesObject> result = ResultFactory.failed(ref, outcome);
        return ObjectList.failed(
                ref, Objects.requireNonNullElse(result.failure(), Failure.of(FailureKind.SERVER_ERROR, "")));
    }

    /** The parts of a list that were read. */
    private static final class Listing<T extends KubernetesObject> {
        final List<LiveObject<T>> items = new ArrayList<>();
        String next = "";

        private final ResolvedResource place;
        private final Class<T> type;
        private final boolean allNamespaces;

        Listing(ResolvedResource place, Class<T> type, boolean allNamespaces) {
            this.place = place;
            this.type = type;
            this.allNamespaces = allNamespaces;
        }

        ObjectRef ref() {
            return allNamespaces ? place.ref().withNamespace(null) : place.ref();
        }

        String path() {
            return place.requireResource().collection(ref().namespace());
        }

        Map<String, String> query(ListOptions options, int page) {
            Map<String, String> out = new LinkedHashMap<>();
            out.put("limit", Integer.toString(page));
            if (!options.labelSelector().isEmpty()) {
                out.put("labelSelector", options.labelSelector());
            }
            if (!options.fieldSelector().isEmpty()) {
                out.put("fieldSelector", options.fieldSelector());
            }
            if (!next.isEmpty()) {
                out.put("continue", next);
            }
            return out;
        }

        /** Adds a part; says what is wrong if it is not one. */
        @Nullable
        String add(@Nullable JsonObject list) {
            ListPage page = ListPage.read(list, ref());
            if (page.problem() != null) {
                return page.problem();
            }
            if (!page.next().isEmpty() && page.next().equals(next)) {
                return "it does not end";
            }
            next = page.next();
            page.items().forEach(item -> items.add(LiveObjectReader.read(item, type)));
            return null;
        }
    }
}

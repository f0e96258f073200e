package dev.podwright.client.internal.bundle;

import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.operation.BatchApply;
import dev.podwright.client.internal.operation.ClientSettings;
import dev.podwright.client.internal.operation.Deleter;
import dev.podwright.client.internal.operation.ObjectDiffer;
import dev.podwright.client.internal.operation.ObjectLister;
import dev.podwright.client.internal.operation.ObjectWriter;
import dev.podwright.client.internal.response.ObjectTransport;
import dev.podwright.client.options.ApplyOptions;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.model.KubernetesObject;
import dev.podwright.validate.Bundle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Applies, previews and deletes bundles. */
public final class BundleApplier {
    private final ClientSettings settings;
    private final ResourceResolver resolver;
    private final ObjectWriter writer;
    private final ObjectDiffer differ;
    private final Deleter deleter;
    private final ObjectLister lister;
    private final Consumer<ObjectRef> awaitDefinition;
    private final InventoryStore inventories;

    /**
     * Made once for each client.
     *
     * @param awaitDefinition waits until the kind that a CustomResourceDefinition defines is served
     */
    public BundleApplier(
            ClientSettings settings,
            ObjectTransport transport,
            ResourceResolver resolver,
            ObjectWriter writer,
            ObjectDiffer differ,
            Deleter deleter,
            ObjectLister lister,
            Consumer<ObjectRef> awaitDefinition) {
        this.settings = settings;
        this.resolver = resolver;
        this.writer = writer;
        this.differ = differ;
        this.deleter = deleter;
        this.lister = lister;
        this.awaitDefinition = awaitDefinition;
        this.inventories = new InventoryStore(settings, transport, resolver);
    }

    /** Applies the objects of a bundle, and prunes if the options say so. */
    public Results apply(Bundle bundle, ApplyOptions options) {
        BundleContents contents = new BundleContents(bundle, resolver);
        String inventory = options.inventory();
        return Results.of(
                inventory == null
                        ? applyAll(contents, apply(contents, options))
                        : run(contents, options).apply(inventory));
    }

    /** Says what {@link #apply} would do. */
    public Results dryRun(Bundle bundle, ApplyOptions options) {
        BundleContents contents = new BundleContents(bundle, resolver);
        List<Result<KubernetesObject>> previews = new BundlePreview(contents, false).run(dryRun(options));
        String inventory = options.inventory();
        return Results.of(inventory == null ? previews : run(contents, options).preview(inventory, previews));
    }

    /** Finds the fields that an apply of the objects would change. */
    public Results diff(Bundle bundle) {
        return Results.of(new BundlePreview(new BundleContents(bundle, resolver), true)
                .run(object -> settings.refreshing(deadline -> differ.diff(object, deadline))));
    }

    /** Deletes the objects of a bundle, those that were applied last first, and namespaces last. */
    public Results delete(Bundle bundle, DeleteOptions options) {
        BundleContents contents = new BundleContents(bundle, resolver);
        List<KubernetesObject> objects = new ArrayList<>(contents.objects());
        Collections.reverse(objects);
        objects.sort(
                Comparator.comparing(each -> ObjectKey.of(ObjectRef.of(each)).isNamespace()));
        ObjectKeys keys = new ObjectKeys(settings, resolver, objects);
        List<Result<KubernetesObject>> out = new ArrayList<>();
        for (KubernetesObject each : objects) {
            ObjectRef ref = contents.ref(each);
            out.add(
                    Thread.currentThread().isInterrupted()
                            ? Result.skipped(ref, Failure.of(FailureKind.INTERRUPTED, "interrupted before " + ref))
                            : settings.refreshing(deadline -> keys.isDefined(each)
                                    ? deleter.deleteGuarded(ObjectRef.of(each), options, live -> null, deadline)
                                    : deleter.delete(ObjectRef.of(each), options, deadline)));
        }
        out.addAll(contents.unread());
        return Results.of(out);
    }

    private List<Result<KubernetesObject>> applyAll(
            BundleContents contents, Function<KubernetesObject, Result<KubernetesObject>> apply) {
        BatchApply batch = new BatchApply(resolver, awaitDefinition);
        List<Result<KubernetesObject>> out = new ArrayList<>();
        batch.run(contents.objects(), apply).forEach(out::add);
        out.addAll(contents.unread());
        return out;
    }

    private Function<KubernetesObject, Result<KubernetesObject>> apply(BundleContents contents, ApplyOptions options) {
        return contents.whole(
                object -> settings.refreshing(deadline -> writer.write(object, verb(options), false, deadline)));
    }

    private Function<KubernetesObject, Result<KubernetesObject>> dryRun(ApplyOptions options) {
        return object -> settings.refreshing(deadline -> writer.write(object, verb(options), true, deadline));
    }

    private static ObjectWriter.Verb verb(ApplyOptions options) {
        return options.forcesConflicts() ? ObjectWriter.Verb.APPLY_FORCING_CONFLICTS : ObjectWriter.Verb.APPLY;
    }

    private InventoryRun run(BundleContents contents, ApplyOptions options) {
        return new InventoryRun(
                settings,
                contents,
                new ObjectKeys(settings, resolver, contents.objects()),
                inventories,
                new Pruner(settings, deleter, new ForeignObjects(resolver, lister)),
                apply(contents, options),
                apply -> applyAll(contents, apply),
                options.prunes());
    }
}

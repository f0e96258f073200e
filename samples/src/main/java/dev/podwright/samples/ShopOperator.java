package dev.podwright.samples;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.client.PodClient;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Result;
import dev.podwright.dsl.PodDraft;
import dev.podwright.fragment.Fragment;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifest;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.apps.DeploymentSpec;
import dev.podwright.overlay.Overlay;
import dev.podwright.overlay.OverlayResult;
import dev.podwright.overlay.SemanticEquality;
import dev.podwright.report.Report;
import java.util.Objects;

/**
 * The reconcile step of an operator for custom resources of the kind Shop. It lays their {@code spec.podTemplate} over its own
 * defaults, judges the result, and applies a Deployment if that would change the live one. The image and the proxy are the
 * operator's.
 */
public final class ShopOperator {
    /** The field manager under which the operator applies. */
    public static final String MANAGER = "shop-operator";

    private static final PodDraft DEFAULTS = pod("shop")
            .label("app", "shop")
            .container(
                    "app",
                    "registry.example.com/shop:1.4.2",
                    c -> c.port("http", 8080)
                            .env("SPRING_PROFILES_ACTIVE", "prod")
                            .requests(cpu("250m"), memory("512Mi"))
                            .limits(memory("512Mi"))
                            .readinessProbe(httpGet("/ready", "http")))
            .sidecar(ShopPod.NGINX.proxies("app", "http"));

    private final PodClient client;

    /**
     * An operator.
     *
     * @param client applies as the field manager {@link #MANAGER}
     */
    public ShopOperator(PodClient client) {
        this.client = client;
    }

    /**
     * What a step did.
     *
     * @param result {@code REJECTED}, {@code UNCHANGED}, or the outcome of the apply
     * @param message for the status of the custom resource; empty if all is well
     */
    public record Step(String result, String message) {}

    /** Makes the Deployment be as a custom resource wants it. */
    public Step reconcile(Manifest shop) {
        OverlayResult<PodTemplateSpec> template = template(shop);
        Report report = template.report();
        if (report.hasErrors()) {
            return new Step("REJECTED", report.toString());
        }
        Deployment desired = desired(shop, template.value());
        LiveObject<KubernetesObject> live = client.get(ObjectRef.of(desired)).live();
        if (live != null
                && SemanticEquality.compare(desired, live.object(), MANAGER).isSame()) {
            return new Step("UNCHANGED", "");
        }
        Result<Deployment> applied = client.applyForcingConflicts(desired);
        Failure failure = applied.failure();
        return new Step(applied.outcome().toString(), failure == null ? "" : failure.message());
    }

    /** The user's template over the operator's defaults. */
    static OverlayResult<PodTemplateSpec> template(Manifest shop) {
        PodTemplateSpec defaults = Objects.requireNonNull(spec(base(shop)).template());
        return Overlay.of("defaults", defaults)
                .over("shop", Fragment.at(shop, "spec.podTemplate", PodTemplateSpec.class))
                .reserve("metadata.labels[app]", "the operator selects the pods by it")
                .reserve("spec.containers[name=app].image", "the operator chooses the version")
                .reserve("spec.initContainers[name=proxy]", "the proxy is the operator's")
                .merge();
    }

    private static Deployment desired(Manifest shop, PodTemplateSpec template) {
        Deployment base = base(shop);
        return Deployment.builder()
                .from(base)
                .spec(DeploymentSpec.builder()
                        .from(spec(base))
                        .template(template)
                        .build())
                .build();
    }

    private static Deployment base(Manifest shop) {
        JsonObject resource = Objects.requireNonNull(shop.json());
        JsonObject metadata = (JsonObject) Objects.requireNonNull(resource.get("metadata"));
        return deployment(Objects.requireNonNull(metadata.text("name")))
                .replicas(size(resource))
                .template(DEFAULTS)
                .build();
    }

    private static DeploymentSpec spec(Deployment deployment) {
        return Objects.requireNonNull(deployment.spec());
    }

    private static int size(JsonObject resource) {
        return resource.get("spec") instanceof JsonObject spec && spec.get("size") instanceof JsonNumber size
                ? Integer.parseInt(size.literal())
                : 1;
    }
}

package dev.podwright.samples;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.BundleDraft;
import dev.podwright.dsl.PodDraft;

/**
 * The shop as it is deployed: Spring Boot behind nginx in a Deployment, the Service that leads to nginx, the
 * configuration of nginx, the password of the database and the credentials of the private registry.
 */
public final class ShopBundle {
    private static final String NGINX_CONF = """
        server {
          listen 8443;
          location / {
            proxy_pass http://127.0.0.1:8080;
          }
        }
        """;

    private ShopBundle() {}

    /**
     * All objects of the shop.
     *
     * @param registryLogin the content of a Docker {@code config.json} that has the login of the registry
     * @param password the password of the database
     */
    public static BundleDraft shop(String registryLogin, String password) {
        return shop(ShopPod.shop(), registryLogin, password);
    }

    /** All objects of the shop, with this pod. */
    static BundleDraft shop(PodDraft pod, String registryLogin, String password) {
        return bundle(
                        secret("registry-credentials")
                                .type("kubernetes.io/dockerconfigjson")
                                .stringData(".dockerconfigjson", registryLogin),
                        secret("shop-db").stringData("password", password),
                        configMap("shop-proxy").data("default.conf", NGINX_CONF),
                        deployment("shop").replicas(3).template(pod).rollingUpdate(maxSurge(1), maxUnavailable(0)),
                        service("shop").port("https", 443).to(pod, "web"))
                .complete();
    }

    /** Prints where the Service leads, as a comment, and the objects as YAML, ready for {@code kubectl apply -f -}. */
    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("usage: ShopBundle REGISTRY_LOGIN PASSWORD");
            System.exit(2);
        }
        BundleDraft shop = shop(args[0], args[1]);
        System.out.println("# " + shop.route("shop", 443));
        System.out.print(shop.toYaml());
    }
}

import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import java.security.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What the machine could do at the most, on all cores at once: signatures of RSA-2048 per second by the JDK and by the Amazon Corretto
 * Crypto Provider, and Argon2id (19 MiB, 2 iterations, 1 lane) by Bouncy Castle and by the C reference. Needs the libraries on the class
 * path; prints JSON.
 */
public class Limits {

    private static final int SECONDS = 5;

    public static void main(String[] arguments) throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        PrivateKey key = keys.generateKeyPair().getPrivate();
        System.out.printf(
                "{\"rsa_jdk\": %.0f, \"rsa_corretto\": %.0f, \"argon2_bouncycastle\": %.1f, \"argon2_reference\": %.1f}%n",
                rate(() -> signing(key, Signature.getInstance("SHA256withRSA"))),
                rate(() -> signing(key, corretto())),
                rate(() -> hashing()),
                rate(() -> hashingNatively()));
    }

    private static Signature corretto() throws Exception {
        Provider provider = (Provider) Class.forName("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider")
                .getDeclaredConstructor()
                .newInstance();
        return Signature.getInstance("SHA256withRSA", provider);
    }

    private static Callable<?> signing(PrivateKey key, Signature signature) throws Exception {
        byte[] data = new byte[1200];
        signature.initSign(key);
        return () -> {
            signature.update(data);
            return signature.sign();
        };
    }

    private static Callable<?> hashing() {
        byte[] password = "the-same-for-everybody".getBytes();
        Argon2Parameters cost = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(19456)
                .withIterations(2)
                .withParallelism(1)
                .withSalt(new byte[16])
                .build();
        return () -> {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(cost);
            return generator.generateBytes(password, new byte[32]);
        };
    }

    private static Callable<?> hashingNatively() {
        Argon2Advanced library = Argon2Factory.createAdvanced(Argon2Factory.Argon2Types.ARGON2id);
        byte[] password = "the-same-for-everybody".getBytes();
        return () -> library.pbkdf(2, 19456, 1, password, new byte[16], 32);
    }

    /** How often per second all cores together do it; the first round warms up. */
    private static double rate(Callable<Callable<?>> work) throws Exception {
        double rate = 0;
        for (int round = 0; round < 2; round++) {
            int cores = Runtime.getRuntime().availableProcessors();
            ExecutorService threads = Executors.newFixedThreadPool(cores);
            AtomicLong done = new AtomicLong();
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            for (int i = 0; i < cores; i++) {
                threads.submit(() -> {
                    Callable<?> one = work.call();
                    while (System.nanoTime() < end) {
                        one.call();
                        done.incrementAndGet();
                    }
                    return null;
                });
            }
            threads.shutdown();
            threads.awaitTermination(2 * SECONDS, TimeUnit.SECONDS);
            rate = done.get() / (double) SECONDS;
        }
        return rate;
    }
}

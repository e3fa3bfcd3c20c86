import Stripe from 'stripe';

const stripe = new Stripe('key');
console.log(await stripe.coupons.list({ limit: 1 }));

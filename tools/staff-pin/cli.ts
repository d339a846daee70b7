// `npm run staff-pin -- 123456`: what stands in kiosk.json for the staff's PIN. The PIN itself is kept nowhere.
import { hashPin, PIN_PATTERN } from '../../src/kiosk/staff/pin';

const [pin = ''] = process.argv.slice(2);
if (!PIN_PATTERN.test(pin)) {
  console.error('PIN は 4〜8 桁の数字です。例： npm run staff-pin -- 482915\nA PIN has 4 to 8 digits.');
  process.exit(1);
}
console.log(`kiosk.json に次の行を書きます。PIN はどこにも残りません。
Put this into kiosk.json. The PIN itself is kept nowhere.

  "staffPin": ${JSON.stringify(await hashPin(pin))}
`);

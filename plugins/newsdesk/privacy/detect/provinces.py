"""The names of the 77 provinces, as officers write them."""

from __future__ import annotations

import re

PROVINCES = tuple(
    """กรุงเทพมหานคร กระบี่ กาญจนบุรี กาฬสินธุ์ กำแพงเพชร ขอนแก่น จันทบุรี ฉะเชิงเทรา ชลบุรี ชัยนาท ชัยภูมิ ชุมพร เชียงราย
    เชียงใหม่ ตรัง ตราด ตาก นครนายก นครปฐม นครพนม นครราชสีมา นครศรีธรรมราช นครสวรรค์ นนทบุรี นราธิวาส น่าน บึงกาฬ บุรีรัมย์
    ปทุมธานี ประจวบคีรีขันธ์ ปราจีนบุรี ปัตตานี พระนครศรีอยุธยา พะเยา พังงา พัทลุง พิจิตร พิษณุโลก เพชรบุรี เพชรบูรณ์ แพร่ ภูเก็ต
    มหาสารคาม มุกดาหาร แม่ฮ่องสอน ยโสธร ยะลา ร้อยเอ็ด ระนอง ระยอง ราชบุรี ลพบุรี ลำปาง ลำพูน เลย ศรีสะเกษ สกลนคร สงขลา สตูล
    สมุทรปราการ สมุทรสงคราม สมุทรสาคร สระแก้ว สระบุรี สิงห์บุรี สุโขทัย สุพรรณบุรี สุราษฎร์ธานี สุรินทร์ หนองคาย หนองบัวลำภู
    อ่างทอง อำนาจเจริญ อุดรธานี อุตรดิตถ์ อุทัยธานี อุบลราชธานี""".split()
)
SHORTENED = (
    "กรุงเทพฯ",
    "กรุงเทพ",
    "กทม",
    "อยุธยา",
    "นครศรีฯ",
    "โคราช",
    "สุราษฎร์",
    "แปดริ้ว",
    "ประจวบฯ",
    "อุบลฯ",
    "อุดรฯ",
    "เบตง",
)
IN_ENGLISH = tuple(
    re.sub("(?<=[a-z])(?=[A-Z])", " ?", name)
    for name in """AmnatCharoen AngThong Bangkok BuengKan BuriRam Chachoengsao ChaiNat Chaiyaphum Chanthaburi ChiangMai ChiangRai
    ChonBuri Chumphon Kalasin KamphaengPhet Kanchanaburi KhonKaen Krabi Lampang Lamphun Loei LopBuri MaeHongSon MahaSarakham
    Mukdahan NakhonNayok NakhonPathom NakhonPhanom NakhonRatchasima NakhonSawan NakhonSiThammarat Nan Narathiwat NongBuaLamPhu
    NongKhai Nonthaburi PathumThani Pattani PhangNga Phatthalung Phayao Phetchabun Phetchaburi Phichit Phitsanulok
    PhraNakhonSiAyutthaya Ayutthaya Phrae Phuket PrachinBuri PrachuapKhiriKhan Ranong Ratchaburi Rayong RoiEt SaKaeo SakonNakhon
    SamutPrakan SamutSakhon SamutSongkhram Saraburi Satun SiSaKet SingBuri Songkhla Sukhothai SuphanBuri SuratThani Surin Tak Trang
    Trat UbonRatchathani UdonThani UthaiThani Uttaradit Yala Yasothon""".split()
)
